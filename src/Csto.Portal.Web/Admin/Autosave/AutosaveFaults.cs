using Csto.Portal.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Admin.Autosave;

/// <summary>A database that is away or full, in words a script can show; every other fault goes its usual way.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed partial class AutosaveFaultsAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        if (context.HttpContext.RequestAborted.IsCancellationRequested || !DatabaseOutage.IsBehind(context.Exception))
            return;
        var isFull = DatabaseOutage.IsFull(context.Exception);
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILogger<AutosaveFaultsAttribute>>();
        Log.NotSaved(logger, context.HttpContext.Request.Path, context.Exception.GetBaseException().Message);
        context.Result = new JsonResult(new AutosaveRefusal(
            isFull
                ? "На сервере кончилось место: позовите администратора. Текст хранится в этом браузере, сохраню, когда место появится"
                : "База данных не отвечает: текст хранится в этом браузере, сохраню, когда она ответит",
            Waits: false))
        {
            StatusCode = isFull ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable,
        };
        context.ExceptionHandled = true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Path}: nothing was saved, the database does not answer or is full: {Reason}")]
        public static partial void NotSaved(ILogger logger, PathString path, string reason);
    }
}
