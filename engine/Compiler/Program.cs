using ZhuhaiIp.Analytics.Compiler;

// Writes the model that is compiled into engine/Text: run from the checkout's root.
if (args is not ["model", var target])
{
    Console.Error.WriteLine("dotnet run --project engine/Compiler -c Release -- model engine/Text/Segmentation/Tagging/tagger.bin");
    return 1;
}

using var file = File.Create(target);
ModelCompiler.Compile(file);
Console.WriteLine($"{file.Length:N0} bytes");
return 0;
