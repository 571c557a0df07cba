namespace Csto.Portal.Web.PageCache;

/// <param name="MaxMegabytes">Memory that pages may take in all their encodings together; 0 keeps none.</param>
public sealed record PageCacheOptions(int MaxMegabytes)
{
    public long MaxBytes => MaxMegabytes * 1024L * 1024L;
}
