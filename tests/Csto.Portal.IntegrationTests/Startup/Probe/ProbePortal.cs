using System.Collections.Concurrent;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.IntegrationTests.Startup.Probe;

/// <summary>A portal with pages that go wrong on purpose, whose log can be read.</summary>
public sealed class ProbePortal : PortalFactory
{
    public ConcurrentQueue<LogLine> Log { get; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Logging:LogLevel:Csto.Portal", "Debug");
        builder.ConfigureTestServices(services =>
        {
            services.AddControllers().AddApplicationPart(typeof(ProbePortal).Assembly).AddControllersAsServices();
            services.AddSingleton<ProbePages>();
            services.AddSingleton<ILoggerProvider>(new Memory(Log));
        });
    }

    private sealed class Memory(ConcurrentQueue<LogLine> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

        public void Dispose()
        {
        }
    }

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new(category, logLevel, formatter(state, exception), exception));
    }
}

public sealed record LogLine(string Category, LogLevel Level, string Text, Exception? Exception);
