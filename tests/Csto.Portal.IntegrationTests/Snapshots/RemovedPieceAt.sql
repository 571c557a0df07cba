DECLARE @key uniqueIdentifier = '00000000-0000-0000-0000-000000000000';

SELECT [p].[Id], [p].[Key], [p].[Language], [p].[Kind], [p].[PublishedOn], [p].[Slug], [p].[LastChangedAt], [p].[GoneExplanation]
FROM [Publications] AS [p]
WHERE [p].[Key] = @key AND [p].[Visibility] = 2
