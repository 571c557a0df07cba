using Csto.Portal.Core.Reading;

namespace Csto.Portal.UnitTests.Reading;

public sealed class ListCursorTests
{
    [Theory]
    [InlineData("20260212-41")]
    [InlineData("19920515-1")]
    [InlineData("20260212-9223372036854775807")]
    public void TryParse_WhatWasWritten_GivesItBack(string text)
    {
        ListCursor.TryParse(text, out var cursor).ShouldBeTrue();
        cursor.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20260212")]
    [InlineData("20260212-")]
    [InlineData("20260231-4")]
    [InlineData("20260212-041")]
    [InlineData("20260212--1")]
    [InlineData("20260212-+1")]
    [InlineData("20260212- 1")]
    [InlineData("20260212-٤")]
    [InlineData("20260212-9223372036854775808")]
    [InlineData("2026-02-12-1")]
    public void TryParse_AnythingElse_IsRefused(string? text) => ListCursor.TryParse(text, out _).ShouldBeFalse();
}
