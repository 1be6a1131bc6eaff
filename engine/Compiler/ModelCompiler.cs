using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Compiler;

/// <summary>Makes the shipped model of the labelled sentences and the shipped lexicon.</summary>
public static class ModelCompiler
{
    /// <summary>Writes the model to <paramref name="target"/>: the same bytes on every machine.</summary>
    public static void Compile(Stream target)
    {
        var lexicon = new LexiconSegmenter(Lexicon.Default);
        TagModel.Write(TagTrainer.Learn([.. Sentences().Select(sentence => new LabelledSentence(sentence.Words, lexicon))]), target);
    }

    /// <summary>The labelled sentences that are learnt of, file by file.</summary>
    internal static IEnumerable<LabelledWords> Sentences()
    {
        var assembly = typeof(ModelCompiler).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var sentence in LabelledWords.Read(reader))
            {
                yield return sentence;
            }
        }
    }
}
