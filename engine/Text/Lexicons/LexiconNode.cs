using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>A cell of the double array, as it lies in the file.</summary>
/// <param name="Base">Where the cells of its successors begin: the successor by character code c is at Base + c.</param>
/// <param name="Check">The cell it follows; <see cref="Free"/> where the cell is not in use.</param>
/// <param name="Cost">What the word that ends here costs; <see cref="NoWord"/> where none ends.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct LexiconNode(int Base, int Check, int Cost)
{
    public const int Free = -1;
    public const int NoWord = -1;
}
