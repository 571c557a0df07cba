using Csto.Portal.Web.Startup;

var builder = PortalHost.CreateBuilder(args);
builder.AddPortal();

var app = builder.Build();
await app.PrepareDatabaseAsync();
app.UsePortal();
await app.RunAsync();

public partial class Program;
