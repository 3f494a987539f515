import Values

/// The parts of a workbook that hold no rows.
enum WorkbookParts {
    /// How a cell is shown: the index of a format in ``styles``.
    enum Style: Int {
        case plain, header, date, whole, amount, share, fine
    }

    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    static let mainNamespace = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageRelationships = #"xmlns="http://schemas.openxmlformats.org/package/2006/relationships""#

    static func contentTypes(sheets: Int) -> [UInt8] {
        let overrides = (0..<sheets).map {
            #"<Override PartName="/xl/worksheets/sheet\#($0 + 1).xml" ContentType="\#(types).worksheet+xml"/>"#
        }
        return Array((declaration + #"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\#
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\#
            <Default Extension="xml" ContentType="application/xml"/>\#
            <Override PartName="/xl/workbook.xml" ContentType="\#(types).sheet.main+xml"/>\#
            <Override PartName="/xl/styles.xml" ContentType="\#(types).styles+xml"/>\#(overrides.joined())</Types>
            """#).utf8)
    }

    static let relationships = Array((declaration + #"""
        <Relationships \#(packageRelationships)><Relationship Id="rId1" Type="\#(relationshipTypes)/officeDocument" \#
        Target="xl/workbook.xml"/></Relationships>
        """#).utf8)

    static func workbook(_ names: [String]) -> [UInt8] {
        let sheets = names.enumerated().map { index, name in
            #"<sheet name="\#(XMLText.escaped(name))" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
        }
        return Array((declaration + #"""
            <workbook \#(mainNamespace) xmlns:r="\#(relationshipTypes)"><sheets>\#(sheets.joined())</sheets></workbook>
            """#).utf8)
    }

    static func workbookRelationships(sheets: Int) -> [UInt8] {
        var parts = (0..<sheets).map { index in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(relationshipTypes)/worksheet" Target="worksheets/sheet\#(index + 1).xml"/>"#
        }
        parts.append(#"<Relationship Id="rId\#(sheets + 1)" Type="\#(relationshipTypes)/styles" Target="styles.xml"/>"#)
        return Array((declaration + "<Relationships \(packageRelationships)>\(parts.joined())</Relationships>").utf8)
    }

    /// The formats of cells, in the order of ``Style``: 3 and 4 are built in, `#,##0` and `#,##0.00`.
    static let styles = Array((declaration + #"""
        <styleSheet \#(mainNamespace)>\#
        <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0.0000"/></numFmts>\#
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\#
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\#
        <borders count="2"><border/><border><left/><right/><top/><bottom style="thin"/></border></borders>\#
        <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7">\#
        <xf xfId="0"/><xf xfId="0" fontId="1" borderId="1" applyFont="1" applyBorder="1"/>\#
        <xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="3" applyNumberFormat="1"/>\#
        <xf xfId="0" numFmtId="4" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/>\#
        <xf xfId="0" numFmtId="166" applyNumberFormat="1"/></cellXfs>\#
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """#).utf8)
}
