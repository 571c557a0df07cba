using System.Text.RegularExpressions;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <param name="At">Index of its first line, the rule above it included.</param>
/// <param name="End">Index behind its last line.</param>
/// <param name="Contact">Whom to call.</param>
public sealed record FooterMatch(int At, int End, ContactFooter Contact);

/// <summary>Finds and reads the press secretary's footer: post, name, phones, e-mail, on one line each or all on one.</summary>
public static class FooterReader
{
    private const int MaxLines = 10;
    private const int MaxLine = 250;

    private static readonly Regex Post = PrintedDates.Pattern(
        @"(?:^|[^\p{L}])(?:пресс-(?:секретар|служб|центр|атташе|бюро)|(?:начальник|руководитель|советник|помощник|сотрудник|директор)\s)");

    private static readonly Regex EmailAddress = PrintedDates.Pattern(@"[a-z0-9][a-z0-9._%+-]*@[a-z0-9][a-z0-9.-]*\.[a-z]{2,}");

    private static readonly Regex Label = PrintedDates.Pattern(
        @"(?:эл(?:ектронная|ектр)?\.?\s*(?:почта|адрес)|e-?mail|почта|контакты|контактн\p{L}+\s+\p{L}+|моб(?:ильный|\.)?|тел(?:ефоны|ефон|\.)?(?:\s*/\s*факс)?|факс)\s*[.:]*");

    /// <summary>The first footer at or behind a line; null where there is none.</summary>
    public static FooterMatch? Find(IReadOnlyList<PageLine> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (CanBegin(lines, i) && Read(lines, i) is { } footer)
                return footer;
        }

        return null;
    }

    private static bool CanBegin(IReadOnlyList<PageLine> lines, int at)
    {
        var line = lines[at];
        if (line.Kind == LineKind.Rule)
            return true;

        return line.Kind == LineKind.Text && line.Text.Length <= MaxLine
            && (Post.IsMatch(line.Text)
                || (PersonNames.IsName(line.Text) && at + 1 < lines.Count && lines[at + 1] is { Kind: LineKind.Text, Text.Length: <= MaxLine } next
                    && Post.IsMatch(next.Text)));
    }

    private static FooterMatch? Read(IReadOnlyList<PageLine> lines, int at)
    {
        var found = new Draft();
        var i = at;
        for (; i < lines.Count && i - at < MaxLines; i++)
        {
            if (lines[i].Kind is LineKind.Navigation or LineKind.Date || (lines[i].Kind == LineKind.Text && !found.Take(lines[i].Text)))
                break;
        }

        // A rule or a mark behind the last line is none of the footer's.
        while (i > at && lines[i - 1].Kind != LineKind.Text)
            i--;

        return found.Contact is { } contact ? new(at, i, contact) : null;
    }

    private sealed class Draft
    {
        private readonly List<ContactPhone> _phones = [];
        private string? _email;
        private string? _name;
        private string? _post;

        public ContactFooter? Contact => _phones.Count == 0 && _email is null || (_post ?? _name) is null
            ? null
            : new(_name ?? _post!, _name is null ? "" : _post ?? "", [.. _phones], _email);

        /// <summary>Takes a line as part of the footer; false where it is none.</summary>
        public bool Take(string line)
        {
            if (line.Length > MaxLine)
                return false;

            var phones = PhoneNumbers.Read(line, out var rest);
            var email = EmailAddress.Match(rest);
            if (email.Success)
                rest = rest.Remove(email.Index, email.Length);

            rest = Label.Replace(rest, " ").Trim(' ', '\u00A0', ',', ';', ':', '.', '-', '–', '—', '(', ')', '|', '/');
            if (rest.Length > 0 && !TakeWords(rest, hasNumbers: phones.Count > 0 || email.Success))
                return false;

            PhoneNumbers.Merge(_phones, phones);
            _email ??= email.Success ? email.Value.ToLowerInvariant() : null;
            return true;
        }

        private bool TakeWords(string words, bool hasNumbers)
        {
            // Behind the numbers a new line of words is the text going on, or the next person.
            if (!hasNumbers && (_phones.Count > 0 || _email is not null) && _post is not null && _name is not null)
                return false;

            var (name, post) = PersonNames.Split(words);
            if ((name is not null && _name is not null) || (post is not null && _post is not null) || words.Length > Limits.Post)
                return false;

            if (name is null && !Post.IsMatch(words))
                return false;

            (_name, _post) = (name ?? _name, post ?? _post);
            return true;
        }
    }
}
