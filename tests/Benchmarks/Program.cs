using BenchmarkDotNet.Running;
using ZhuhaiIp.Analytics.Benchmarks;

return args switch
{
    ["macro", ..] => await MacroBenchmark.RunAsync(args[1..]),
    ["index", ..] => await IndexBenchmark.RunAsync(args[1..]),
    ["search", ..] => await SearchBenchmark.RunAsync(args[1..]),
    ["quality", ..] => await QualityBenchmark.RunAsync(args[1..]),
    ["known-item", ..] => await KnownItemBenchmark.RunAsync(args[1..]),
    _ => Kernels(args),
};

static int Kernels(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(MacroBenchmark).Assembly).Run(args);
    return 0;
}
