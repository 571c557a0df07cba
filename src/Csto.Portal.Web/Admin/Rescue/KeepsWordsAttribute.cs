namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>
/// Marks an action that takes a form somebody may have written in for long, and that shows the form again with everything in it whenever
/// the model state is invalid, writing nothing. Such a form survives an expired token, a session that ended and a fault of the database.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsWordsAttribute : Attribute;
