using System.Runtime.InteropServices;

namespace Csto.Portal.Web.PageCache;

/// <summary>By what a page is found: its path as it came, unescaped, and what it reads of the query, escaped.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageKey(string Path, string Query)
{
    public int Length => Path.Length + Query.Length;
}
