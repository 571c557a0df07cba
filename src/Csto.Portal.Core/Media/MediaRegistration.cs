using Csto.Portal.Core.Media.Offers;
using Csto.Portal.Core.Media.Parts;
using Csto.Portal.Core.Media.Subtitles;
using Csto.Portal.Core.Media.Variants;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Media;

public static class MediaRegistration
{
    /// <summary>Needs the data, a <see cref="TimeProvider"/> and logging to be registered.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services, MediaOptions options) => services
        .AddSingleton(options)
        .AddSingleton<MediaStore>()
        .AddSingleton<Vips>()
        .AddSingleton<MediaUploads>()
        .AddSingleton(services => services.GetRequiredService<MediaUploads>().Likes)
        .AddSingleton<Originals.OriginalPhotos>()
        .AddSingleton<Originals.PhotoArchives>()
        .AddSingleton<PictureMaker>()
        .AddScoped<PictureWork>()
        .AddScoped<PictureProgress>()
        .AddScoped<MediaLibrary>()
        .AddSingleton<PartSweeper>()
        .AddScoped<PartialUploads>()
        .AddScoped<VideoCards>()
        .AddScoped<MediaOffers>()
        .AddScoped<MediaProblems>()
        .AddScoped<MediaCatalogue>()
        .AddScoped<MediaUses>()
        .AddScoped<MediaBin>()
        .AddScoped<MediaRemover>()
        .AddScoped<MediaReplacer>()
        .AddScoped<MediaStandings>()
        .AddScoped<MediaFraming>();
}
