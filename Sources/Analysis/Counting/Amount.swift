/// An exact amount of money, in ten-thousandths of the major unit: no currency has more decimals (ISO 4217).
package struct Amount: Hashable, Sendable {
    /// Ten-thousandths of the major unit.
    package var tenThousandths: Int128

    /// So many ten-thousandths.
    package init(tenThousandths: Int128) { self.tenThousandths = tenThousandths }
}
