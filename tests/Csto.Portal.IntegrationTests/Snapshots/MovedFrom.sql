DECLARE @path nvarchar(400) = N'/news/2026/02/13/zasedanie';

SELECT [p].[Visibility], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[GoneExplanation]
FROM [Redirects] AS [r]
INNER JOIN [Publications] AS [p] ON [r].[PublicationId] = [p].[Id]
WHERE [r].[Path] = @path AND [p].[PublishedOn] IS NOT NULL AND [p].[Slug] IS NOT NULL
