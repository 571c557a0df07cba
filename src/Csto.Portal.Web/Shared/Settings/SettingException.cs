namespace Csto.Portal.Web.Shared;

/// <summary>A setting is wrong or missing; the message is one Russian sentence for the operator that names it.</summary>
public sealed class SettingException(string message) : Exception(message);
