using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>One edition for good, as it was.</summary>
    /// <param name="number">As readers cite it, from 1.</param>
    public static string Edition(PublicationAddress address, int number) => string.Create(CultureInfo.InvariantCulture, $"{address.Path}/editions/{number}");

    /// <summary>What that edition changed: «было / стало».</summary>
    public static string EditionChanges(PublicationAddress address, int number) => string.Create(CultureInfo.InvariantCulture, $"{address.Path}/editions/{number}/changes");
}
