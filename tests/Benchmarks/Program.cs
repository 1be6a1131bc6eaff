using BenchmarkDotNet.Running;
using ZhuhaiIp.Analytics.Benchmarks;

return args is ["macro", ..] ? await MacroBenchmark.RunAsync(args[1..]) : Kernels(args);

static int Kernels(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(MacroBenchmark).Assembly).Run(args);
    return 0;
}
