import Testing

@testable import EntenteCLI

/// An option that a command does not have is answered with what was meant, not with what is spelled a little like it.
@Suite struct UnknownOptionTests {
    @Test(arguments: [
        ("agreement show A --on 2024", "'--on'. It is an option of: entente agreement sign, entente agreement join, entente agreement leave"),
        ("agreement renew A --end 2028", "'--end'. Did you mean '--until'?"),
        ("agreement terminate A --date 2028", "'--date'. Did you mean '--on'?"),
        ("agreement list --name x", "'--name'. Did you mean '--title'?"),
        ("agreement record --title x", "'--title'. Its value is given without it: entente agreement record <title>"),
        ("agreement list --fromat csv", "'--fromat'. Did you mean '--format'?"),
        ("agreement edit A --field x", "'--field'. Did you mean '--add-field' or '--remove-field'?"),
        ("agreement show A --statuss", "'--statuss'"),
        ("organization add X --type u", "'--type'. Did you mean '--kind'?"),
        ("event list --city x", "'--city'. It is an option of: entente event add, entente event edit"),
        ("summary --year 2023", "'--year'. Its value is given without it: entente summary <period>"),
        ("expiring --days 30", "'--days'. Did you mean '--within'?"),
        ("import --replace x", "'--replace'. Did you mean '--update'?"),
    ] as [(String, String)])
    func whatIsMeant(_ command: String, _ told: String) throws {
        let arguments = command.split(separator: " ").map(String.init)
        let run = try Program.run(arguments)
        #expect(run.status == 64 && run.errorText.hasPrefix("error: Unknown option \(told)\n"), "\(run.errorText)")
        #expect(try JSONError(Program.run(arguments + ["--format", "json"])).message == "Unknown option \(told)")
    }

    @Test func itIsSaidInChinese() throws {
        #expect(try Program.run("agreement", "show", "--on", "3", "--lang", "zh").errorText.hasPrefix("错误：未知选项“--on”。它是这些命令的选项：entente agreement sign"))
    }
}
