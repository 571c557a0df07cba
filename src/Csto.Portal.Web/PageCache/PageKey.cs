using System.Runtime.InteropServices;
using Csto.Portal.Web.Looks;

namespace Csto.Portal.Web.PageCache;

/// <summary>By what a page is found: its path as it came, unescaped, what it reads of the query, escaped, and how it is to look.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageKey(string Path, string Query, Look Look = default)
{
    public int Length => Path.Length + Query.Length;
}
