DECLARE @photos1 varchar(64) = '0123456789ab';

SELECT [m].[Sha256], [s].[Name], [s].[Slug], [s].[SortName]
FROM [MediaAssets] AS [m]
INNER JOIN (
    SELECT [p].[Name], [p].[Slug], [p].[SortName], [m0].[MediaAssetId]
    FROM [MediaPersons] AS [m0]
    INNER JOIN [Persons] AS [p] ON [m0].[PersonsId] = [p].[Id]
) AS [s] ON [m].[Id] = [s].[MediaAssetId]
WHERE [m].[Sha256] = @photos1
