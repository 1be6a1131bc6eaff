using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Similar;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The answer of <c>zhip similar</c> as JSON.</summary>
internal static class SimilarJson
{
    private const int Digits = 4;

    internal static JsonObject Of(string asked, SimilarResult result, double milliseconds, Language language) => new()
    {
        ["query"] = asked,
        ["number"] = result.Number,
        ["title"] = result.Title,
        ["critical_date"] = StoreJson.Day(result.CriticalDate),
        ["critical_date_basis"] = Basis(result.Basis),
        ["terms"] = new JsonArray([.. result.Terms.Select(term => (JsonNode)new JsonObject
        {
            ["term"] = term.Text,
            ["documents"] = term.Records,
            ["weight"] = term.Weight,
        })]),
        ["matched"] = result.Matched,
        ["compared"] = result.Compared,
        ["hits"] = new JsonArray([.. result.Hits.Select(hit => (JsonNode)Hit(hit, language))]),
        ["milliseconds"] = Math.Round(milliseconds, 2),
    };

    /// <summary>The word for a relation.</summary>
    internal static string Word(DateRelation relation) => relation switch
    {
        DateRelation.Earlier => "earlier",
        DateRelation.Conflicting => "conflicting",
        DateRelation.Later => "later",
        _ => "unknown",
    };

    /// <summary>The word for a field of a text.</summary>
    internal static string Word(QueryField field) => field switch
    {
        QueryField.Title => "title",
        QueryField.Claims => "claims",
        _ => "abstract",
    };

    private static string? Basis(CriticalDateBasis basis) => basis switch
    {
        CriticalDateBasis.Filing => "filing",
        CriticalDateBasis.Priority => "priority",
        CriticalDateBasis.Given => "given",
        _ => null,
    };

    private static JsonObject Hit(SimilarHit hit, Language language) => new()
    {
        ["publication"] = hit.Publication,
        ["application"] = hit.Application,
        ["title"] = hit.Title,
        ["applicants"] = StoreJson.Texts(hit.Applicants),
        ["filing_date"] = StoreJson.Day(hit.FilingDate),
        ["priority_date"] = StoreJson.Day(hit.PriorityDate),
        ["publication_date"] = StoreJson.Day(hit.PublicationDate),
        ["first_publication_date"] = StoreJson.Day(hit.FirstPublicationDate),
        ["ipc"] = StoreJson.Texts(hit.Ipc),
        ["score"] = Math.Round(hit.Score, Digits),
        ["parts"] = new JsonObject
        {
            ["words"] = Part(hit.Parts.Words),
            ["rare"] = Part(hit.Parts.Rare),
            ["literal"] = Part(hit.Parts.Literal),
            ["classes"] = Part(hit.Parts.Classes),
        },
        ["shared"] = StoreJson.Texts(hit.Shared),
        ["relation"] = Word(hit.Relation),
        ["reason"] = hit.Reason.In(language),
        ["passage"] = hit.Passage is not { } passage ? null : new JsonObject
        {
            ["field"] = Word(passage.Field),
            ["text"] = passage.Text,
            ["query_field"] = Word(passage.QueryField),
            ["query_text"] = passage.QueryText,
        },
        ["members"] = new JsonArray([.. hit.Members.Select(member => (JsonNode)Member(member, language))]),
        ["own_family"] = hit.IsOwn,
    };

    private static JsonObject Member(SimilarMember member, Language language) => new()
    {
        ["publication"] = member.Publication,
        ["application"] = member.Application,
        ["title"] = member.Title,
        ["filing_date"] = StoreJson.Day(member.FilingDate),
        ["first_publication_date"] = StoreJson.Day(member.FirstPublicationDate),
        ["relation"] = Word(member.Relation),
        ["reason"] = member.Reason.In(language),
    };

    private static JsonValue? Part(double? part) => part is { } known ? JsonValue.Create(Math.Round(known, Digits)) : null;
}
