namespace Csto.Portal.Core.Archive.Sources;

/// <summary>Reads one file safely: never more than the limit, never a pipe or a device, and as text or not at all.</summary>
public static class PageReader
{
    /// <summary>The five pages known are of 6–8 KB, HTML with its menus of 50–300 KB; 5 MB is far beyond any page.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    public static async Task<OrRefusal<PageText>> ReadAsync(string path, CancellationToken cancellation = default)
    {
        try
        {
            // Pipes and devices have no length, and opening one may wait for ever.
            var length = new FileInfo(path).Length;
            if (length == 0)
                return Refusal.Empty;

            return length > MaxBytes ? Refusal.TooLarge : Decode(await ReadBytesAsync(path, cancellation));
        }
        catch (FileNotFoundException)
        {
            return Refusal.NotFound;
        }
        catch (DirectoryNotFoundException)
        {
            return Refusal.NotFound;
        }
        catch (UnauthorizedAccessException)
        {
            return Refusal.Unreadable;
        }
        catch (IOException error)
        {
            return Refusal.Io(error.Message);
        }
    }

    private static OrRefusal<PageText> Decode(byte[] bytes) => bytes.Length > MaxBytes ? Refusal.TooLarge : TextDecoder.Decode(bytes);

    private static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        var bytes = new byte[Math.Min(file.Length, MaxBytes) + 1];
        var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return bytes[..read];
    }
}
