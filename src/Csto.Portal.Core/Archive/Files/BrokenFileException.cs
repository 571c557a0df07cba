namespace Csto.Portal.Core.Archive.Files;

/// <summary>A file of the portal's own form is not of that form. The message is one Russian sentence that names line and field.</summary>
public sealed class BrokenFileException(string sentence, Exception? cause = null) : Exception(sentence, cause);
