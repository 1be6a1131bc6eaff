using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Compiler;

/// <summary>Learns a model of labelled sentences: a structured perceptron, its weights averaged over all steps (Collins 2002).</summary>
internal sealed class TagTrainer
{
    private const int Epochs = 10;
    private const int Seed = 7;

    // A weight of the average is kept in steps of a hundredth.
    private const double Scale = 100;
    private const int Smallest = 2;

    private readonly Dictionary<ulong, LearntRow> _rows = [];
    private readonly TagDecoder<LearntWeights> _decoder;
    private long _step = 1;

    private TagTrainer() => _decoder = new TagDecoder<LearntWeights>(new LearntWeights(this));

    private sealed class LearntRow(int count)
    {
        internal short[] Now { get; } = new short[count];

        internal long[] Past { get; } = new long[count];
    }

    private readonly struct LearntWeights(TagTrainer trainer) : ITagWeights
    {
        public ReadOnlySpan<short> Row(int kind, ulong seen, int count) =>
            trainer._rows.TryGetValue(TagFeatures.Key(kind, seen), out var row) ? row.Now : default;

        public ulong Small(int kind, ulong numbers) =>
            trainer._rows.TryGetValue(TagFeatures.Key(kind, numbers), out var row) ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(row.Now.AsSpan())) : 0;
    }

    /// <summary>The rows of the model, by key; the same sentences in the same order give the same.</summary>
    internal static IReadOnlyList<(ulong Key, short[] Weights)> Learn(IReadOnlyList<LabelledSentence> sentences)
    {
        var trainer = new TagTrainer();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var sentence in order)
            {
                trainer.Learn(sentences[sentence]);
            }
        }

        return trainer.Average();
    }

    private void Learn(LabelledSentence sentence)
    {
        foreach (var (start, cuts, found, tags) in sentence.Runs)
        {
            var run = new TagRun(sentence.Folded, cuts, found, start);
            var told = new byte[tags.Length];
            _decoder.Decode(run, 0, default, told);
            _step++;
            if (!told.AsSpan().SequenceEqual(tags))
            {
                var correction = new Correction(this, told, tags);
                TagFeatures.Visit(run, 0, tags.Length, ref correction);
                CorrectTransitions(told, tags);
            }
        }
    }

    private void CorrectTransitions(byte[] told, byte[] tags)
    {
        var row = Of(TagFeatures.Key(TagFeatures.Transitions, 0), CharacterTag.Count * CharacterTag.Count);
        for (var place = 1; place < tags.Length; place++)
        {
            Move(row, tags[place - 1] * CharacterTag.Count + tags[place], told[place - 1] * CharacterTag.Count + told[place]);
        }
    }

    private LearntRow Of(ulong key, int count)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out _);
        return row ??= new LearntRow(count);
    }

    private void Move(LearntRow row, int right, int wrong)
    {
        if (right != wrong)
        {
            row.Now[right]++;
            row.Now[wrong]--;
            row.Past[right] += _step;
            row.Past[wrong] -= _step;
        }
    }

    private List<(ulong Key, short[] Weights)> Average()
    {
        var rows = new List<(ulong Key, short[] Weights)>();
        foreach (var (key, row) in _rows.OrderBy(row => row.Key))
        {
            var weights = row.Now.Select((now, i) =>
                (short)Math.Clamp(Math.Round((now - (double)row.Past[i] / _step) * Scale), short.MinValue, short.MaxValue)).ToArray();
            if (weights.Any(weight => Math.Abs(weight) >= Smallest))
            {
                rows.Add((key, weights));
            }
        }

        return rows;
    }

    private readonly ref struct Correction(TagTrainer trainer, ReadOnlySpan<byte> told, ReadOnlySpan<byte> tags) : ITagRows
    {
        private readonly ReadOnlySpan<byte> _told = told;
        private readonly ReadOnlySpan<byte> _tags = tags;

        public void TakeSmall(int kind, ulong numbers, int place) => Take(kind, numbers, place, 1);

        public void Take(int kind, ulong seen, int first, int characters)
        {
            var key = TagFeatures.Key(kind, seen);
            for (var i = 0; i < characters; i++)
            {
                var place = first + i;
                if ((uint)place < (uint)_tags.Length && _told[place] != _tags[place])
                {
                    trainer.Move(
                        trainer.Of(key, characters * CharacterTag.Count),
                        i * CharacterTag.Count + _tags[place],
                        i * CharacterTag.Count + _told[place]);
                }
            }
        }
    }
}
