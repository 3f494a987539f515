import Postgres
import Support
import Testing
import Values

@testable import Records
@testable import Registry

/// A real registry to which the commands of a model are put, through the services that the program uses.
final class ModelRegistry {
    enum Outcome: Equatable {
        case done
        /// By a rule of the registry, with its code.
        case refused(String)
        /// In any other way: none that a user should ever see.
        case failed(String)
    }

    let connection: Connection
    let registry: Registry

    init(database: TestDatabase) throws {
        connection = try Connection(ThrowawayCluster.shared().conninfo(database: database))
        registry = try Schema(of: connection).registry()
    }

    /// Puts a command to the registry, in which there are so many organizations and agreements: o0, o1, … and R0, R1, ….
    func run(_ command: ModelCommand, organizations: Int, agreements: Int, reference: String? = nil) -> Outcome {
        do {
            try put(command, organizations, agreements, reference)
            return .done
        } catch let error as RegistryError {
            return Self.outcome(of: error)
        } catch let error as PostgresError {
            return Self.outcome(of: RegistryError(error))
        } catch {
            return .failed("\(error)")
        }
    }

    private static func outcome(of error: RegistryError) -> Outcome {
        error.kind == .brokenRule || error.kind == .notFound ? .refused(error.code) : .failed("\(error)")
    }

    private struct Nothing: Error {}

    private func put(_ command: ModelCommand, _ organizations: Int, _ agreements: Int, _ reference: String?) throws {
        func organization(_ number: Int) throws -> String {
            guard organizations > 0 else { throw RegistryError(.notFound, code: "none", "none") }
            return "o\(number % organizations)"
        }
        func agreement(_ number: Int) throws -> String {
            guard agreements > 0 else { throw RegistryError(.notFound, code: "none", "none") }
            return "R\(number % agreements)"
        }
        func party(_ number: Int, of reference: String) throws -> String {
            let parties = try registry.agreements.show(reference, on: .today).parties.filter { $0.amendedBy == nil }
            guard !parties.isEmpty else { throw RegistryError(.brokenRule, code: "none", "none") }
            return parties[number % parties.count].code
        }
        func date(_ day: Int) throws -> CalendarDate {
            guard let date = CalendarDate(daysSinceEpoch: day) else { throw Nothing() }
            return date
        }
        func partial(_ day: Int?) throws -> PartialDate? { try day.flatMap { PartialDate(try date($0).description) } }

        switch command {
        case .addOrganization(let parent):
            var new = NewOrganization(code: "o\(organizations)", name: "Organization \(organizations)")
            if organizations > 0 { new.partOf = try parent.map(organization) }
            _ = try registry.organizations.add(new)
        case .place(let unit, let parent):
            var change = OrganizationChange()
            if let parent { change.properties[.partOf] = try organization(parent) } else { change.cleared = [.partOf] }
            _ = try registry.organizations.edit(organization(unit), change)
        case .merge(let one, let other):
            _ = try registry.organizations.merge(organization(one), into: organization(other), reason: "the same")
        case .unmerge(let one):
            _ = try registry.organizations.undoMerge(organization(one))
        case .record(let new):
            var agreement = NewAgreement(title: "Agreement \(agreements)")
            agreement.reference = reference ?? "R\(agreements)"
            agreement.isDraft = new.isDraft
            agreement.signed = try partial(new.signed)
            agreement.start = try partial(new.start)
            agreement.end = try partial(new.end)
            agreement.renewalRule = new.months.map { _ in .automatic }
            agreement.renewalMonths = new.months
            agreement.maxExtent = try partial(new.extent)
            if organizations > 0 { agreement.parties = try new.parties.map { .init(organization: try organization($0)) } }
            if agreements > 0, let relation = new.relation {
                agreement.related = [.init(relation, reference: "R\(new.earlier % agreements)")]
            }
            _ = try registry.agreements.record(agreement)
        case .sign(let number, let signer, let day):
            let reference = try agreement(number)
            let signatures = try signer.map { [Agreements.Signature(party: try party($0, of: reference))] } ?? []
            guard let date = try partial(day) else { throw Nothing() }
            // Who signs later joins what two others have made; the model does not know it, so it is not tried here.
            let known = try registry.agreements.show(reference, on: .today)
            let own = known.parties.filter { $0.amendedBy == nil }
            let signs = signer.map { own.isEmpty ? [] : [own[$0 % own.count]] } ?? own
            if known.status != .draft, let signed = known.dateSigned.flatMap({ PartialDate($0) })?.lastDay, date.firstDay > signed,
                signs.contains(where: { $0.dateSigned == nil }) {
                throw RegistryError(.brokenRule, code: "joins", "joins")
            }
            _ = try registry.agreements.sign(reference, signatures, on: date)
        case .happen(let number, "renewed", let day, let newEnd):
            _ = try registry.agreements.renew(agreement(number), on: date(day), until: partial(newEnd))
        case .happen(let number, let action, let day, let newEnd):
            var new = Agreements.NewAction(try #require(LifecycleAction(rawValue: action)), on: try date(day), reason: "so it was told")
            new.newEnd = try partial(newEnd)
            _ = try registry.agreements.happen(new, to: agreement(number))
        case .lapse(let number, let day): _ = try registry.agreements.lapse(agreement(number), today: date(day))
        case .retract(let number): _ = try registry.agreements.retract(agreement(number), reason: "by mistake")
        case .restore(let number): _ = try registry.agreements.putIn(agreement(number))
        case .join(let number, let joining):
            var changes = AgreementChanges()
            changes.addedParties = [.init(organization: try organization(joining))]
            _ = try registry.agreements.edit(agreement(number), changes)
        case .leave(let number, let leaving):
            let reference = try agreement(number)
            var changes = AgreementChanges()
            changes.removedParties = [try party(leaving, of: reference)]
            _ = try registry.agreements.edit(reference, changes)
        }
    }
}
