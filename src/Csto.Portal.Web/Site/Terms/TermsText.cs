using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Terms;

/// <summary>
/// The text of the terms of use, in Markdown: the operator's own file where the setting names one, read anew when it changes, else the one that
/// comes with the portal.
/// </summary>
public sealed partial class TermsText(PortalSettings settings, ILogger<TermsText> logger)
{
    /// <param name="language">Of the page. Another language than Russian has a file of its own beside the operator's, <c>terms.en.md</c> beside <c>terms.md</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>In Russian where there is none in the language; a file that has gone since the start, or holds nothing, leaves readers with the text of the
    /// portal, and a warning in the log.</returns>
    public async Task<TermsInLanguage> ReadAsync(string language, CancellationToken cancellationToken)
    {
        if (settings.TermsFile is not { } path)
            return BuiltIn(language) is { } text ? new(text, language) : new(BuiltIn(Publication.Russian)!, Publication.Russian);
        if (language != Publication.Russian && await OwnAsync(Path.ChangeExtension(path, $".{language}{Path.GetExtension(path)}"), isNeeded: false, cancellationToken) is { } translated)
            return new(translated, language);
        return new(await OwnAsync(path, isNeeded: true, cancellationToken) ?? BuiltIn(Publication.Russian)!, Publication.Russian);
    }

    private async Task<string?> OwnAsync(string path, bool isNeeded, CancellationToken cancellationToken)
    {
        if (!isNeeded && !File.Exists(path))
            return null;
        try
        {
            if (await File.ReadAllTextAsync(path, cancellationToken) is { } own && !string.IsNullOrWhiteSpace(own) && own.Length <= Core.Content.MarkdownRenderer.MaxLength)
                return own;
            Log.Unfit(logger, path, "it is empty or too long");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Unfit(logger, path, e.Message);
        }

        return null;
    }

    private static string? BuiltIn(string language)
    {
        var name = language == Publication.Russian ? "terms.md" : $"terms.{language}.md";
        if (typeof(TermsText).Assembly.GetManifestResourceStream(name) is not { } stream)
            return null;
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The terms of use in {Path} cannot be shown, those of the portal are: {Reason}")]
        public static partial void Unfit(ILogger logger, string path, string reason);
    }
}

/// <param name="Text">Markdown.</param>
/// <param name="Language">Of the text.</param>
public sealed record TermsInLanguage(string Text, string Language);
