using Csto.Portal.Web.Admin.Bulk;
using Csto.Portal.Web.Admin.Media;
using Csto.Portal.Web.Admin.Passkeys;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Session;
using Csto.Portal.Web.Admin.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Csto.Portal.Web.Admin;

/// <summary>What the press office needs of the host.</summary>
public static class AdminSetup
{
    /// <summary>In bytes. The longest text that is stored takes a tenth of it: whoever pastes more is answered in words.</summary>
    public const int LargestRequest = 64 * 1024 * 1024;

    public static IServiceCollection AddAdmin(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RescuingChallenge>();
        services.AddScoped<Editors>().AddScoped<Chosen>().AddScoped<DeskSession>().AddSingleton<KnownDevices>().AddScoped<SecondStep>().AddScoped<PasskeyExchange>().AddScoped<Reviews>().AddScoped<MediaCards>();
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = LargestRequest;
            form.MultipartBodyLengthLimit = LargestRequest;
            form.ValueCountLimit = 10_000;
        });
        services.Configure<MvcOptions>(SpeakRussian);
        // The small controllers round a piece share the folder of its views.
        services.Configure<RazorViewEngineOptions>(razor => razor.AreaViewLocationFormats.Add("/{2}/Publications/{0}.cshtml"));
        services.Configure<RazorViewEngineOptions>(razor => razor.AreaViewLocationFormats.Add("/{2}/Workflow/{0}.cshtml"));
        return services;
    }

    /// <summary>Before routing, because it opens a carried form at an address of its own.</summary>
    public static void UseAdminRescue(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseMiddleware<RescueMiddleware>());

    /// <summary>After authentication, see <see cref="RescueMiddleware"/>.</summary>
    public static void UseAdminUser(this WebApplication app) => app.Use(RescueMiddleware.KeepNewUser);

    private static void SpeakRussian(MvcOptions mvc)
    {
        // Only a page that was tampered with sends what these fields cannot hold.
        var words = mvc.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((_, _) => "В этом поле не то, что ожидалось. Выберите значение ещё раз.");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "В одном из полей не то, что ожидалось. Заполните его ещё раз.");
        words.SetValueIsInvalidAccessor(_ => "В этом поле не то, что ожидалось. Выберите значение ещё раз.");
        words.SetValueMustNotBeNullAccessor(_ => "Это поле должно быть заполнено.");
        words.SetMissingBindRequiredValueAccessor(_ => "Это поле должно быть заполнено.");
    }
}
