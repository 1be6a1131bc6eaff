using System.Text.Json.Serialization;

namespace ZhuhaiIp.Analytics.Store.Workbench;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SavedQuery))]
[JsonSerializable(typeof(CollectedRecords))]
[JsonSerializable(typeof(TaggedNumber))]
[JsonSerializable(typeof(ReviewDecision))]
[JsonSerializable(typeof(UserLexicon))]
[JsonSerializable(typeof(SavedStudy))]
[JsonSerializable(typeof(AlertRun))]
internal sealed partial class WorkbenchJson : JsonSerializerContext;
