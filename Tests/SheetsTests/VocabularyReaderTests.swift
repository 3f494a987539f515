import Records
import Support
import Testing
import Values

@testable import Sheets

/// Vocabularies as files have them in the wild.
@Suite struct VocabularyReaderTests {
    private static func read(_ text: String, scheme: String = "ours") throws -> (Vocabulary, FaultList) {
        var reader = try VocabularyReader(ByteInput(bytes: Array(text.utf8)), file: "fields.csv", scheme: scheme)
        let vocabulary = try reader.read(titleEN: nil, titleZH: nil)
        return (vocabulary, reader.faults)
    }

    @Test(arguments: [
        ("code,broader,label_en,label_zh\n1,,One,一\n1.1,1,Two,\n", ["1 en=One zh=一", "1.1<1 en=Two"], []),
        // A byte order mark, semicolons, CRLF, quoted line breaks, blank lines and empty cells behind the last column.
        ("\u{FEFF}ID;Parent;Title;\r\n\"1\";;\"One\r\n and more\";\r\n;;;\r\n2;1;Two;;\r\n", ["1 en=One and more", "2<1 en=Two"], ["one without a name"]),
        ("notation\tskos:prefLabel@en\tskos:prefLabel@zh-Hans\tskos:broader\tskos:definition\na\tA, a\t甲\t\tx\nb\tB\t乙\ta\tx\n",
            ["a en=A, a zh=甲", "b<a en=B zh=乙"], ["“skos:definition”"]),
        ("uri,prefLabel,broader,exactMatch,skos:broadMatch\nhttp://x.example/v/c1,One,,isced-f:01|ford:5.3,\nhttp://x.example/v#c2/,Two,http://x.example/v/c1,,isced-f:01; ford:5\n",
            ["c1 en=One ~exact isced-f:01 ~exact ford:5.3", "c2<c1 en=Two ~broad isced-f:01 ~broad ford:5"], []),
        // A broader field may be named by its address, where the code is another.
        ("conceptUri,notation,broaderUri,prefLabel_fr,labelEN,name_id\nhttp://x/1,A,,Un,One,9\nhttp://x/2,A1,http://x/1,Deux,Two,9\n",
            ["A fr=Un en=One", "A1<A fr=Deux en=Two"], ["“name_id”"]),
        ("代码,名称,上级代码\n01,哲学,\n0101,哲学类,01\n", ["01 zh=哲学", "0101<01 zh=哲学类"], []),
        ("code;label\n\"1\";\"a \"\"b\"\"; c, d\"\n", ["1 en=a \"b\"; c, d"], []),
        ("code,title,path\n/21,medicine,x\n/21/33,health,x\n/21/33/5,care,x\n/7,arts,x\n",
            ["/21 en=medicine", "/21/33</21 en=health", "/21/33/5</21/33 en=care", "/7 en=arts"], ["“path”"]),
        ("code,broader,label\nours:1,,One\n2,ours:1|3,Two\n3,,Three\n", ["1 en=One", "2<1 en=Two", "3 en=Three"], []),
        // A line a broader concept is as good as a cell of several; what lines say adds up.
        ("code,broader,label_en,label_fr,exactMatch\n1,,One,,\n2,,Two,,\n3,1,Three,,ford:1\n3,2,Three,,ford:1\n3,2,,Trois,ford:2\n4,1;2,Four,,\n",
            ["1 en=One", "2 en=Two", "3<1 en=Three fr=Trois ~exact ford:1 ~exact ford:1 ~exact ford:2", "4<1 en=Four"], []),
        // Notations with blanks, colons and signs; those of a fixed width are filled up.
        ("code,broader,label\nA61K,,Preparations\nA61K  31/00,A61K,Organic\n53(075.8),A61K 31/00,Books\n621.3:546,,Mixed\n工科 1,,Works\n",
            ["A61K en=Preparations", "A61K 31/00<A61K en=Organic", "53(075.8)<A61K 31/00 en=Books", "621.3:546 en=Mixed", "工科 1 en=Works"], []),
        // A prefix that all have is none of the code; one that some have is.
        ("id,parent,label\nmine:1,,One\nmine:2,mine:1,Two\nmine:3,2,Three\n", ["1 en=One", "2<1 en=Two", "3<2 en=Three"], []),
        ("id,parent,label\nmine:1,,One\nyours:2,mine:1,Two\n", ["mine:1 en=One", "yours:2<mine:1 en=Two"], []),
        // A broader concept by its label, where that is no code and no other's label; its own does not count.
        ("code,broader,label\n1,,Alpha\n2,alpha,Arts\n3,Arts,Arts\n4,Beta,x\nBeta,,5\n5,Beta,Beta\n",
            ["1 en=Alpha", "2<1 en=Arts", "3<2 en=Arts", "4<Beta en=x", "Beta en=5", "5<Beta en=Beta"], []),
    ])
    func readsWhatThereIs(text: String, concepts: [String], left: [String]) throws {
        let (vocabulary, faults) = try Self.read(text)
        #expect(faults.sorted.map(\.message) == [])
        #expect(shown(vocabulary) == concepts)
        #expect(vocabulary.columns.leftNames == left)
    }

    @Test(arguments: [
        ("", "fields.csv is empty"), ("name,broader\nx,y\n", "no column is the code of a field"), ("code,depth\n1,2\n", "no column is a label"),
        ("code,label\n\"1,x\n", "a quote that is never closed"), ("code,label\n1,\u{0}\n", "U+0000"), ("\n", "no column is"),
    ])
    func refusesWhatIsNoVocabulary(text: String, message: String) throws {
        do {
            let (_, faults) = try Self.read(text)
            #expect(faults.sorted.contains { $0.message.contains(message) }, "\(faults.sorted)")
        } catch let error as RegistryError {
            #expect(error.message.contains(message), "\(error)")
        }
    }
}
