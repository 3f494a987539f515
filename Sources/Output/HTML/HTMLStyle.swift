/// The style sheet of every page. Only fonts that the reader's device has; colors follow its light or dark setting.
enum HTMLStyle {
    static let sheet = """
        :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1f2a30; --soft: #5d6b72; --line: #dedbd2;
          --strong: #b9b4a6; --accent: #17635f; --gain: #2f8a5b; --loss: #b4532a; --bar: #8fb9b3; --panel: #f5f2ea; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #14191b; --ink: #e4e6e1; --soft: #9aa7ab; --line: #2b3437; --strong: #4a565a;
            --accent: #7cc4ba; --gain: #66bd8d; --loss: #e0916b; --bar: #3d716b; --panel: #1b2224; }
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 78rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC",
            "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: break-word; }
        h1, h2 { font-family: Charter, "Iowan Old Style", Georgia, "Songti SC", "Noto Serif CJK SC", SimSun, serif;
          font-weight: 600; line-height: 1.2; text-wrap: balance; }
        h1 { margin: 0; font-size: clamp(1.7rem, 5vw, 2.5rem); letter-spacing: -.01em; }
        h2 { margin: 0 0 .75rem; font-size: 1.3rem; }
        a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
        header { padding-bottom: 1.5rem; border-bottom: 2px solid var(--ink); }
        .kicker { margin: 0 0 .35rem; color: var(--soft); }
        dl { margin: 1.5rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
          gap: .9rem 1.5rem; }
        dt { color: var(--soft); font-size: .82rem; }
        dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        .numbers { list-style: none; margin: 0 0 1.75rem; padding: 0; display: grid; gap: 1px;
          grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
        .numbers li { padding: .9rem 1rem; background: var(--panel); outline: 1px solid var(--line); }
        .numbers b { display: block; font-size: 1.75rem; font-weight: 600; line-height: 1.15;
          font-variant-numeric: tabular-nums; }
        .numbers span { color: var(--soft); font-size: .82rem; }
        .numbers .gain b { color: var(--gain); }
        .numbers .loss b { color: var(--loss); }
        .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 3rem; }
        figure { margin: 0 0 2rem; max-width: 34rem; }
        figcaption { margin-bottom: .5rem; color: var(--soft); font-size: .82rem; }
        .picture { display: block; width: 100%; height: auto; }
        .picture text { font-size: 11px; fill: var(--ink); font-variant-numeric: tabular-nums; }
        .picture .end { text-anchor: end; }
        .picture .middle { text-anchor: middle; }
        .picture .quiet { fill: var(--soft); }
        .picture .stock { fill: var(--accent); }
        .picture .gain { fill: var(--gain); }
        .picture .loss { fill: var(--loss); }
        .picture .column { fill: var(--bar); }
        .picture .curve { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
        .picture .axis { stroke: var(--strong); }
        nav { margin: 0 0 2.5rem; padding: 1.25rem 0; border-block: 1px solid var(--line); }
        nav h2 { margin-bottom: .5rem; font-size: 1rem; }
        nav ol { margin: 0; padding-left: 1.4rem; columns: 14rem; column-gap: 2rem; }
        nav li { padding: .12rem 0; break-inside: avoid; }
        nav li::marker { color: var(--soft); }
        section { margin: 0 0 2.75rem; scroll-margin-top: 1rem; }
        .scroll { position: relative; overflow-x: auto; overscroll-behavior-x: contain; }
        .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        table { border-collapse: collapse; min-width: 100%; font-size: .92rem; line-height: 1.4; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        th, td { padding: .45rem .7rem; vertical-align: top; text-align: left; border-bottom: 1px solid var(--line);
          overflow-wrap: break-word; }
        th:first-child, td:first-child { padding-left: 0; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { vertical-align: bottom; color: var(--soft); font-size: .82rem; font-weight: 500; line-height: 1.3;
          word-break: keep-all; border-bottom: 1px solid var(--strong); }
        thead small { display: block; font-size: .75rem; font-weight: 400; opacity: .85; }
        tbody th { font-weight: 500; }
        tbody tr:hover > * { background: var(--panel); }
        .t { min-width: 7rem; max-width: 24rem; white-space: pre-line; }
        .d { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        tbody .n { white-space: nowrap; }
        .bar { display: block; width: 100%; min-width: 3.5rem; max-width: 7rem; height: 3px; margin: .15rem 0 .1rem auto;
          fill: var(--bar); }
        .notes { margin: .6rem 0 0; padding-left: 1.1rem; color: var(--soft); font-size: .85rem; max-width: 46rem; }
        .none { margin: 0; color: var(--soft); }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
          font-size: .85rem; overflow-wrap: anywhere; }
        footer p { margin: 0 0 .5rem; }
        @media (max-width: 40rem) {
          body { padding-top: 1.5rem; }
          th:first-child { position: sticky; left: 0; z-index: 1; max-width: 9.5rem; min-width: 7rem;
            background: var(--paper); }
          .prose, .prose tbody, .prose tr, .prose tbody th { display: block; max-width: none; }
          .prose thead { display: none; }
          .prose tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
          .prose tbody th { position: static; padding: 0 0 .2rem; border: 0; font-weight: 600; }
          .prose td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); padding: .1rem 0; border: 0; max-width: none; }
          .prose td::before { content: attr(data-title); color: var(--soft); font-size: .82rem; }
          .prose td:empty { display: none; }
          .numbers { grid-template-columns: 1fr 1fr; }
          .numbers li:last-child:nth-child(odd) { grid-column: 1 / -1; }
        }
        @media print {
          :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #ccc; --strong: #888;
            --accent: #17635f; --gain: #2f8a5b; --loss: #b4532a; --bar: #8fb9b3; --panel: #fff; }
          @page { margin: 16mm 14mm; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          .scroll { overflow: visible; }
          nav, .back { display: none; }
          section { margin-bottom: 1.75rem; }
          h2, thead, figcaption { break-after: avoid; }
          tr, figure, .numbers, .notes li, .short { break-inside: avoid; }
          tbody tr:first-child, .notes { break-before: avoid; }
          thead { display: table-header-group; }
          table { font-size: 8.5pt; }
          th, td { padding: .25rem .4rem; }
          .t { min-width: 0; }
          .numbers b { font-size: 1.4rem; }
          .pictures { grid-template-columns: 1fr 1fr; gap: 0 1cm; }
        }

        """
}
