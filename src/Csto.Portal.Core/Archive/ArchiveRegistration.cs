using Csto.Portal.Core.Archive.Backup;
using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Reimport;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Archive.Word;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Archive;

/// <summary>Registers the importer of the old site and the sample content; needs the data and publishing registered.</summary>
public static class ArchiveRegistration
{
    public static IServiceCollection AddArchiveImport(this IServiceCollection services) => services
        .AddScoped<ContactImporter>()
        .AddScoped<ItemImporter>()
        .AddScoped<ArchivePictures>()
        .AddScoped<OldAddressKeeper>()
        .AddScoped<ImportRehearsal>()
        .AddScoped<ArchiveImporter>()
        .AddScoped<PortalExporter>()
        .AddScoped<ExportImporter>()
        .AddScoped<PortalBackup>()
        .AddScoped<PortalRestore>()
        .AddScoped<SamplePictures>()
        .AddScoped<SampleContent>()
        .AddSingleton<WordTurn>()
        .AddScoped<WordDesk>();
}
