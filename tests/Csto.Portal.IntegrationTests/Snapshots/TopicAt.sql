DECLARE @slug varchar(80) = 'ucheniya';

SELECT [t].[Id], [t].[Name]
FROM [Topics] AS [t]
WHERE [t].[Slug] = @slug
