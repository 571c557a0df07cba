using System.Text;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Terms;

/// <summary>
/// The text of the terms of use, in Markdown: the operator's own file where the setting names one, read anew when it changes, else the one that
/// comes with the portal.
/// </summary>
public sealed partial class TermsText(PortalSettings settings, ILogger<TermsText> logger)
{
    private static readonly Lazy<string> BuiltIn = new(() =>
    {
        using var text = new StreamReader(typeof(TermsText).Assembly.GetManifestResourceStream("terms.md")!, Encoding.UTF8);
        return text.ReadToEnd();
    });

    /// <summary>A file that has gone since the start, or holds nothing, leaves readers with the text of the portal, and a warning in the log.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        if (settings.TermsFile is not { } path)
            return BuiltIn.Value;
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

        return BuiltIn.Value;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The terms of use in {Path} cannot be shown, those of the portal are: {Reason}")]
        public static partial void Unfit(ILogger logger, string path, string reason);
    }
}
