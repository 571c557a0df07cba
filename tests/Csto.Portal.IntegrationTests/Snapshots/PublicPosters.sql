DECLARE @key char(12) = '0123456789ab';

SELECT [m].[Sha256], [m0].[Sha256], [m0].[Kind], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[Bytes], COALESCE([m0].[PublicWidth], [m0].[Width]), COALESCE([m0].[PublicHeight], [m0].[Height]), [m0].[FileName], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[Alt]
END, [m0].[Caption], [m0].[Credit], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[EnglishAlt]
END, [m0].[EnglishCaption], [m0].[EnglishCredit], [m0].[Width], [m0].[Height], [m0].[Colour], [m0].[Focus], [m0].[CardFocus], [m0].[VariantsMade], [m0].[Seconds]
FROM [MediaAssets] AS [m]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([m].[ReplacedById], [m].[Id]) = [m0].[Id]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL AND [m0].[DeletedAt] IS NULL AND (EXISTS (
    SELECT 1
    FROM [MediaAssets] AS [m1]
    WHERE [m1].[DeletedAt] IS NULL AND (EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e]
        INNER JOIN [Editions] AS [e0] ON [e].[EditionId] = [e0].[Id]
        INNER JOIN [Publications] AS [p] ON [e0].[PublicationId] = [p].[Id]
        WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e].[EditionId] OR ([e0].[MajorNumber] IS NOT NULL AND [e0].[State] = 60)) AND [e].[MediaAssetId] = [m1].[Id]) OR EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e1]
        INNER JOIN [Editions] AS [e2] ON [e1].[EditionId] = [e2].[Id]
        INNER JOIN [Publications] AS [p0] ON [e2].[PublicationId] = [p0].[Id]
        INNER JOIN [MediaAssets] AS [m2] ON [e1].[MediaAssetId] = [m2].[Id]
        WHERE [p0].[Visibility] = 1 AND ([p0].[LiveEditionId] = [e1].[EditionId] OR ([e2].[MajorNumber] IS NOT NULL AND [e2].[State] = 60)) AND [m2].[ReplacedById] = [m1].[Id])) AND [m1].[PosterId] = [m0].[Id]) OR EXISTS (
    SELECT 1
    FROM [MediaAssets] AS [m3]
    LEFT JOIN [MediaAssets] AS [m5] ON [m3].[PosterId] = [m5].[Id]
    WHERE [m3].[DeletedAt] IS NULL AND (EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e3]
        INNER JOIN [Editions] AS [e4] ON [e3].[EditionId] = [e4].[Id]
        INNER JOIN [Publications] AS [p1] ON [e4].[PublicationId] = [p1].[Id]
        WHERE [p1].[Visibility] = 1 AND ([p1].[LiveEditionId] = [e3].[EditionId] OR ([e4].[MajorNumber] IS NOT NULL AND [e4].[State] = 60)) AND [e3].[MediaAssetId] = [m3].[Id]) OR EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e5]
        INNER JOIN [Editions] AS [e6] ON [e5].[EditionId] = [e6].[Id]
        INNER JOIN [Publications] AS [p2] ON [e6].[PublicationId] = [p2].[Id]
        INNER JOIN [MediaAssets] AS [m4] ON [e5].[MediaAssetId] = [m4].[Id]
        WHERE [p2].[Visibility] = 1 AND ([p2].[LiveEditionId] = [e5].[EditionId] OR ([e6].[MajorNumber] IS NOT NULL AND [e6].[State] = 60)) AND [m4].[ReplacedById] = [m3].[Id])) AND [m5].[ReplacedById] = [m0].[Id]))
