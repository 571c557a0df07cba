using System.Globalization;

namespace Csto.Portal.Core.Domain;

/// <summary>Addresses of e-mail as people type them.</summary>
public static class EmailAddress
{
    private const int LongestName = 64;
    private const int ShortestHost = 4;

    /// <summary>The reason in Russian; null where nothing is wrong, or nothing is given at all.</summary>
    public static string? WhatIsWrongWith(string? email) =>
        Clean(email) is not { } given || IsOne(given) ? null
        : given.Contains('@', StringComparison.Ordinal) ? "Это не похоже на адрес почты. Проверьте его: например, press@example.org."
        : "В адресе почты нет знака @. Проверьте его.";

    /// <summary>Without spaces around; null for nothing.</summary>
    public static string? Clean(string? email) => string.IsNullOrWhiteSpace(email) ? null : email.Trim();

    /// <summary>One way to write an address, by which it is known again: small letters, the host in ASCII (IDNA).</summary>
    /// <returns>Null for what is no address that every mail server takes.</returns>
    public static string? Normalise(string? email)
    {
        if (Clean(email) is not { } given || !IsOne(given))
            return null;
        var at = given.IndexOf('@', StringComparison.Ordinal);
        try
        {
            var host = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(given[(at + 1)..]);
            var whole = $"{given[..at]}@{host}".ToLowerInvariant();
            return whole.Length <= Limits.Email && whole.All(c => char.IsAscii(c) && c is not ('\\' or '[' or ']' or ':')) ? whole : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsOne(string email) =>
        email.Length <= Limits.Email
        && email.Split('@') is [{ Length: > 0 and <= LongestName } name, { Length: >= ShortestHost } host]
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"' or '(' or ')')
        && name[0] != '.' && name[^1] != '.'
        && host.Contains('.', StringComparison.Ordinal) && host[0] is not ('.' or '-') && host[^1] is not ('.' or '-')
        && !email.Contains("..", StringComparison.Ordinal);
}
