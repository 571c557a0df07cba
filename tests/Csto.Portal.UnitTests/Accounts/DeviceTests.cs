using Csto.Portal.Web.Admin.Session;

namespace Csto.Portal.UnitTests.Accounts;

public class DeviceTests
{
    private const string WebKit = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows")]
    [InlineData($"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WebKit}", "Chrome, Windows")]
    [InlineData($"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WebKit} Edg/140.0.0.0", "Edge, Windows")]
    [InlineData($"Mozilla/5.0 (X11; Linux x86_64) {WebKit} YaBrowser/25.8.0.0", "Яндекс Браузер, Linux")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15", "Safari, macOS")]
    [InlineData("curl/8.5.0", "curl")]
    [InlineData("Something on Linux", "Неизвестный браузер, Linux")]
    [InlineData("", "Неизвестный браузер")]
    [InlineData(null, "Неизвестный браузер")]
    public void InWords_WhatABrowserSays_IsWhatAPersonKnows(string? userAgent, string words) => Device.InWords(userAgent).ShouldBe(words);
}
