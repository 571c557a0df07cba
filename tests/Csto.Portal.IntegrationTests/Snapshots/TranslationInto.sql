DECLARE @language varchar(8) = 'en';
DECLARE @originalId int = 7;
DECLARE @originalId2 int = 7;
DECLARE @language3 varchar(8) = 'en';

SELECT [u].[Kind], [u].[PublishedOn], [u].[Slug], [u].[Language]
FROM (
    SELECT [p].[Kind], [p].[Language], [p].[PublishedOn], [p].[Slug]
    FROM [Publications] AS [p]
    WHERE [p].[Language] = @language AND [p].[Visibility] = 1 AND [p].[Id] = @originalId
    UNION ALL
    SELECT [p0].[Kind], [p0].[Language], [p0].[PublishedOn], [p0].[Slug]
    FROM [Publications] AS [p0]
    WHERE [p0].[TranslationOfId] = @originalId2 AND [p0].[Language] = @language3 AND [p0].[Visibility] = 1
) AS [u]
