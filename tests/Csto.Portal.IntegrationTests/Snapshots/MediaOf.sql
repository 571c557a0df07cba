DECLARE @editionId int = 7;

SELECT [m].[Sha256], [m].[Kind], COALESCE([m].[PublicType], [m].[ContentType]), [m].[Bytes], COALESCE([m].[PublicWidth], [m].[Width]), COALESCE([m].[PublicHeight], [m].[Height]), [m].[FileName], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[Alt]
END, [m].[Caption], [m].[Credit], [m].[Width], [m].[Height], [m].[Colour], [m].[Focus], [m].[CardFocus], [m].[VariantsMade]
FROM [EditionMedia] AS [e]
INNER JOIN [MediaAssets] AS [m] ON [e].[MediaAssetId] = [m].[Id]
WHERE [e].[EditionId] = @editionId AND [m].[DeletedAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e0]
    INNER JOIN [Editions] AS [e1] ON [e0].[EditionId] = [e1].[Id]
    INNER JOIN [Publications] AS [p] ON [e1].[PublicationId] = [p].[Id]
    WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e0].[EditionId] OR ([e1].[MajorNumber] IS NOT NULL AND [e1].[State] = 60)) AND [e0].[MediaAssetId] = [m].[Id])
