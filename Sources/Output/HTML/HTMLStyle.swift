/// The style sheet of every page. Only fonts that the reader's device has; colors follow its light or dark setting.
enum HTMLStyle {
    static let sheet = """
        :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1f2a30; --soft: #5d6b72; --line: #dedbd2;
          --strong: #b9b4a6; --accent: #17635f; --gain: #2f8a5b; --loss: #b4532a; --bar: #79aaa3; --panel: #f5f2ea;
          --track: #eae6db; --h1: #d6e6e3; --h2: #adcfca; --h3: #7fb3ac; --h4: #3f8882; --h5: #17635f; --low: #12302e; --high: #fff; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #14191b; --ink: #e4e6e1; --soft: #9aa7ab; --line: #2b3437; --strong: #4a565a;
            --accent: #7cc4ba; --gain: #66bd8d; --loss: #e0916b; --bar: #4d8a83; --panel: #1b2224; --track: #252e31;
            --h1: #1c3634; --h2: #23514d; --h3: #2f716b; --h4: #55a299; --h5: #8fd3c9; --low: #e9f3f1; --high: #0f2523; }
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 78rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC",
            "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: break-word; }
        h1, h2, h3 { font-family: Charter, "Iowan Old Style", Georgia, "Songti SC", "Noto Serif CJK SC", SimSun, serif;
          font-weight: 600; line-height: 1.2; text-wrap: balance; }
        h1 { margin: 0; font-size: clamp(1.7rem, 5vw, 2.5rem); letter-spacing: -.01em; }
        h2, h3 { margin: 0 0 .75rem; font-size: 1.3rem; }
        .part > h2 { margin: 3rem 0 1.5rem; padding-top: .75rem; border-top: 2px solid var(--ink); font-size: 1.6rem; }
        h3 { font-size: 1.2rem; }
        a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
        header { padding-bottom: 1.5rem; border-bottom: 2px solid var(--ink); }
        .kicker { margin: 0 0 .5rem; font-size: 1.1rem; color: var(--soft); overflow-wrap: anywhere; unicode-bidi: plaintext; }
        .opening p { margin: 0 0 .8em; }
        .opening { margin: 1.75rem 0 1.5rem; max-width: 46em; font-size: 1.15rem; line-height: 1.65; overflow-wrap: anywhere; }
        .opening b { font-weight: 600; font-variant-numeric: tabular-nums; }
        .opening b { font-size: 1.08em; }
        .opening a { text-decoration-style: dotted; text-decoration-color: var(--strong); color: inherit; }
        .opening a:hover, .term:hover { color: var(--accent); text-decoration-style: solid; }
        dl { margin: 1.5rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
          gap: .9rem 1.5rem; }
        dt { color: var(--soft); font-size: .82rem; }
        dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        .numbers { list-style: none; margin: 0 0 1.75rem; padding: 0; display: grid; gap: 1px;
          grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
        .numbers li { padding: .9rem 1rem; background: var(--panel); outline: 1px solid var(--line); }
        .numbers b { display: block; font-size: 1.75rem; font-weight: 600; line-height: 1.15;
          font-variant-numeric: tabular-nums; }
        .numbers span, .numbers small { display: block; color: var(--soft); font-size: .82rem; }
        .numbers .gain b { color: var(--gain); }
        .numbers .loss b { color: var(--loss); }
        .pictures { columns: 21rem 3; column-gap: 2.75rem; }
        figure { margin: 0 0 2.25rem; max-width: 30rem; break-inside: avoid; }
        figcaption { margin-bottom: .6rem; font-weight: 600; line-height: 1.35; }
        .behind { margin: .35rem 0 0; color: var(--soft); font-size: .8rem; }
        .behind span::after { content: " · "; }
        .picture { display: block; width: 100%; height: auto; overflow: visible; }
        .picture text { font-size: 12px; fill: var(--ink); font-variant-numeric: tabular-nums; }
        .picture .end { text-anchor: end; }
        .picture .middle { text-anchor: middle; }
        .picture .small, .picture .quiet { font-size: 11px; }
        .picture .quiet { fill: var(--soft); }
        .picture .strong { font-weight: 600; }
        .picture .large { font-size: 20px; font-weight: 600; }
        .picture text.accent { fill: var(--accent); font-weight: 600; }
        .stock { fill: var(--accent); }
        .gain { fill: var(--gain); }
        .loss { fill: var(--loss); }
        .column, .picture .bar { fill: var(--bar); }
        .still { fill: var(--strong); }
        .track { fill: var(--track); }
        .tile { fill: var(--panel); stroke: var(--strong); }
        .ring { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
        .curve { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
        .line1 { stroke: var(--loss); stroke-dasharray: 6 3; } .line2 { stroke: var(--bar); stroke-dasharray: 2 3; }
        .even { stroke-dasharray: 3 3; }
        .arc { fill: none; stroke: var(--strong); stroke-opacity: .7; } .own { stroke: var(--bar); }
        .wide2 { stroke-width: 2; } .wide3 { stroke-width: 3; } .wide4 { stroke-width: 4; } .wide5 { stroke-width: 5; }
        .axis, .tie { fill: none; stroke: var(--strong); }
        .halo { fill: none; stroke: var(--paper); stroke-width: 6; }
        .mark { fill: none; stroke: var(--ink); stroke-width: 2; }
        .heat0 { fill: var(--track); opacity: .5; }
        .heat1 { fill: var(--h1); } .heat2 { fill: var(--h2); } .heat3 { fill: var(--h3); } .heat4 { fill: var(--h4); } .heat5 { fill: var(--h5); }
        .picture .on1, .picture .on2, .picture .on3 { fill: var(--low); }
        .picture .on4, .picture .on5 { fill: var(--high); }
        nav { margin: 0 0 2.5rem; padding: 1.25rem 0; border-block: 1px solid var(--line); }
        nav h2 { margin-bottom: .5rem; font-size: 1rem; }
        nav ol { margin: 0; padding: 0; columns: 14rem; column-gap: 1.5rem; }
        nav li { margin-left: 2rem; padding: .12rem 0; break-inside: avoid; }
        nav li::marker { color: var(--soft); }
        section { margin: 0 0 2.75rem; scroll-margin-top: 1rem; }
        .scroll { position: relative; overflow-x: auto; overscroll-behavior-x: contain; }
        .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        table { border-collapse: collapse; min-width: 100%; font-size: .92rem; line-height: 1.4; }
        .slim { min-width: min(100%, 34rem); }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        th, td { padding: .45rem .7rem; vertical-align: top; text-align: left; border-bottom: 1px solid var(--line);
          overflow-wrap: break-word; }
        th:first-child, td:first-child { padding-left: 0; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { vertical-align: bottom; color: var(--soft); font-size: .82rem; font-weight: 500; line-height: 1.3;
          word-break: keep-all; border-bottom: 1px solid var(--strong); }
        thead .group { text-align: center; border-bottom-color: var(--line); }
        thead tr + tr th:first-child { padding-left: .7rem; }
        .term { color: inherit; text-decoration: underline dotted var(--strong); }
        .f { color: inherit; text-decoration: none; } .f:hover, .f:focus-visible { color: var(--accent); text-decoration: underline; }
        .lists { list-style: none; margin: 0; padding: 0; font-size: .85rem; columns: 22rem; column-gap: 2rem; }
        .lists li { padding: .15rem 0 .15rem 2.5rem; text-indent: -2.5rem; overflow-wrap: anywhere; scroll-margin-top: 3rem; }
        .lists b { display: inline-block; min-width: 2rem; text-indent: 0; font-variant-numeric: tabular-nums; }
        .lists li:target, tr:has(:target) > * { background: var(--panel); outline: .15rem solid var(--strong); }
        .total > * { border-top: 1px solid var(--strong); font-weight: 600; }
        .apart > * { color: var(--soft); }
        thead small { display: block; font-size: .75rem; font-weight: 400; }
        tbody th { font-weight: 500; }
        tbody tr:hover > * { background: var(--panel); }
        .t { min-width: 7rem; max-width: 24rem; white-space: pre-line; unicode-bidi: plaintext; }
        .w { overflow-wrap: anywhere; }
        .d { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        tbody .n { white-space: nowrap; }
        .bar { display: block; width: 100%; min-width: 3.5rem; max-width: 7rem; height: 3px; margin: .15rem 0 .1rem auto;
          fill: var(--bar); }
        .notes { margin: .6rem 0 0; padding-left: 1.1rem; color: var(--soft); font-size: .85rem; max-width: 46rem; }
        .scroll + .scroll { margin-top: 1.25rem; }
        .glossary { grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
        .glossary dt { color: var(--ink); font-size: 1rem; font-weight: 600; }
        .glossary dd { font-size: .92rem; }
        .glossary > div:target, section:target > h3 { background: var(--panel); outline: .4rem solid var(--panel); }
        :lang(zh) .opening { line-height: 1.9; }
        :lang(zh) h1 { letter-spacing: 0; }
        .none { margin: 0; color: var(--soft); }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
          font-size: .85rem; overflow-wrap: anywhere; }
        footer p { margin: 0 0 .5rem; }
        footer span + span::before { content: " · "; }
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
          nav ol { columns: 2; font-size: .9rem; }
          .numbers { grid-template-columns: 1fr 1fr; }
          .numbers li:last-child:nth-child(odd) { grid-column: 1 / -1; }
        }
        @media print {
          :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #ccc; --strong: #888;
            --accent: #17635f; --gain: #2f8a5b; --loss: #b4532a; --bar: #79aaa3; --panel: #f6f4ee; --track: #eceae4; --h1: #d6e6e3;
            --h2: #adcfca; --h3: #7fb3ac; --h4: #3f8882; --h5: #17635f; --low: #12302e; --high: #fff; }
          @page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; } }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          a, .term { color: inherit; text-decoration: none; }
          .scroll { overflow: visible; }
          .back, .behind a, .behind span::after, #behind { display: none; }
          nav { margin: 0; font-size: 9pt; }
          nav ol { columns: 3; }
          #pictures { break-before: page; }
          .opening { margin: 1.2rem 0; font-size: 10.5pt; }
          section { margin-bottom: 1.5rem; }
          .part > h2 { margin: 1.75rem 0 1rem; break-after: avoid; }
          h2, h3, thead, figcaption { break-after: avoid; }
          tr, figure, .numbers, .notes li, .short, .glossary > div { break-inside: avoid; }
          tbody tr:first-child, .notes { break-before: avoid; }
          thead { display: table-header-group; }
          table { width: 100%; font-size: 8pt; }
          .slim { width: 60%; min-width: 0; }
          th, td { padding: .2rem .35rem; }
          thead th, thead small { font-size: 7pt; word-break: normal; }
          :lang(zh) thead th { min-width: 4em; }
          .t { min-width: 3rem; }
          table:not(.prose) tbody th.t { min-width: 7.5rem; }
          .bar { min-width: 0; }
          .numbers { grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr)); }
          .numbers li { padding: .5rem .6rem; }
          .numbers b { font-size: 1.3rem; }
          .numbers span, .numbers small, dt { font-size: 7.5pt; }
          .pictures { columns: 2; column-gap: 1cm; }
          .glossary { grid-template-columns: 1fr 1fr; gap: .5rem 1.5rem; }
          .glossary dt { font-size: 8.5pt; } .glossary dd, .notes { font-size: 8pt; }
        }

        """
}
