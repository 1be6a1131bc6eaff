// Run from the checkout's root; the files that it writes are compiled into engine/Text.
return ZhuhaiIp.Analytics.Compiler.CompilerProgram.Run(args, Console.Out, Console.Error);
