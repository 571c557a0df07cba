namespace Csto.Portal.Testing;

/// <summary>What somebody might write who wants a text to become a script. The same seed writes the same.</summary>
public static class HostileText
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>",
        "'><svg/onload=alert(1)>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<math><mtext><style><img src=x onerror=alert(1)></style>",
        "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</style><script>alert(1)</script>", "<!--><script>alert(1)</script>-->",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<template><script>alert(1)</script></template>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<iframe src=javascript:alert(1)>", "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<base href=//evil.example/>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>", "<link rel=stylesheet href=//evil.example/x.css>", "<form action=javascript:alert(1)><button>x",
        "<button formaction=javascript:alert(1)>x", "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)>",
        "<a href=javascript:alert(1)>x</a>", "<a href=\"java&#9;script:alert(1)\">x</a>", "<a xlink:href=javascript:alert(1)>x</a>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", " javascript:alert(1)", "vbscript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "//evil.example", "/\\evil.example", "https:evil.example", "blob:https://x/y",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#x3c;script&#x3e;alert(1)&#x3c;/script&#x3e;", "&amp;lt;script&amp;gt;", "%3Cscript%3Ealert(1)%3C/script%3E", "\\u003cscript\\u003ealert(1)",
        "＜script＞alert(1)＜/script＞", "<scr\0ipt>alert(1)</script>", "<\u200Bscript>alert(1)</script>", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "`-alert(1)-`", "'-alert(1)-'", "\\'-alert(1)//",
        "]]><script>alert(1)</script>", "--><script>alert(1)</script>", "@Html.Raw(\"<script>\")", "@{alert(1)}", "<%= alert(1) %>", "\u2028alert(1)//", "\u202E<script>", "\uD800<script>alert(1)</script>",
        "=HYPERLINK(\"https://evil.example\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\r\nBcc: evil@example.org\r\n\r\n", "\r\nSet-Cookie: a=b", "a\nEMAIL:evil@example.org", "\"; filename=evil.html; x=\"",
    ];

    private static readonly string[] Surroundings =
    [
        "@", "@", "[a](@)", "[a](<@>)", "![a](@)", "[a](/b \"@\")", "![@](/b)", "[@](/b)", "<@>", "[a]\n\n[a]: @", ":::@\na\n:::", ":::quote @\n@\n:::", ":::greeting @\n@\n:::", "```@\n@\n```", "`@`",
        "# @", "| @ |\n|---|\n| @ |", "a[^1]\n\n[^1]: @", "- @", "> @", "**@**", "[a](mailto:@)", "[a](tel:@)", "[a](https://@)", "[a](https://x/@)", "**@:** слово", "«@»", "\"@\"", "@ - @", "слово@слово",
    ];

    /// <summary>One attack, changed a little.</summary>
    /// <param name="longest">In characters.</param>
    public static string One(Random random, int longest = int.MaxValue)
    {
        var text = Attacks[random.Next(Attacks.Length)];
        text = random.Next(8) switch
        {
            0 => string.Concat(text.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : c)),
            1 => text.Insert(random.Next(text.Length), ((string[])["\t", "\n", "\0", "/", " ", "\u00AD", "\u200D"])[random.Next(7)]),
            2 => text + Attacks[random.Next(Attacks.Length)],
            3 => "Слово " + text,
            4 => text[..random.Next(1, text.Length + 1)],
            _ => text,
        };
        return text.Length <= longest ? text : text[..longest];
    }

    /// <summary>Attacks within constructs of Markdown.</summary>
    public static string Markdown(Random random, int count) => string.Join(
        random.Next(4) == 0 ? "\n" : "\n\n",
        Enumerable.Range(0, count).Select(_ => Surroundings[random.Next(Surroundings.Length)].Replace("@", One(random), StringComparison.Ordinal)));
}
