using Csto.Portal.Web.Startup;

return await CommandLine.RunAsync(args);

public partial class Program;
