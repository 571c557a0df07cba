// What a page of the portal that is not kept is measured against: MVC, EF Core and SQLite as their tutorials have them, one query, a view without a layout.
//   Csto.Portal.Plain FILE.db      (ASPNETCORE_URLS says where to listen; the file is one of the portal)
using Csto.Portal.Plain;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.Services.AddControllersWithViews();
builder.Services.AddDbContext<Articles>(db => db.UseSqlite($"Data Source={args[0]}"));
var app = builder.Build();
app.MapControllers();
await app.RunAsync();
