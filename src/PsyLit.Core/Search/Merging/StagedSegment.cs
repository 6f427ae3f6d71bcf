using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Merging;

/// <summary>A segment that is written in pieces, each in a short transaction, and seen by nobody before it is in force.</summary>
/// <remarks>
/// In one transaction, 200,000 articles kept everybody else from writing for seconds, and lay in memory until then. What a program that was ended
/// leaves behind is removed by the next one that merges; should the first still be at it, it finds its segment gone and gives it up.
/// </remarks>
/// <param name="scopes">For a connection beside the one that is read.</param>
/// <param name="giveUp">Cancelled when the segment is gone.</param>
internal sealed class StagedSegment(IServiceScopeFactory scopes, CancellationTokenSource giveUp)
{
    /// <summary>The row; null as long as nothing has been written.</summary>
    public IndexSegment? Row { get; private set; }

    /// <summary>Writes blocks and lets go of them.</summary>
    public void Write(SegmentBlocks made)
    {
        using var scope = scopes.CreateScope();
        var (library, store) = (scope.ServiceProvider.GetRequiredService<LibraryContext>(), scope.ServiceProvider.GetRequiredService<IIndexStore>());
        using var transaction = library.Database.BeginTransaction();
        using (var blocks = store.InTransaction())
        {
            if (Row is null)
            {
                var row = new IndexSegment { Documents = IndexSegment.NotInForce, Stamp = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) };
                row.Id = blocks.Add(row);
                Row = row;
            }
            else if (!IsIn(blocks))
            {
                giveUp.Cancel();
                return;
            }

            made.WriteTo(blocks, Row.Id);
        }

        transaction.Commit();
        made.Clear();
    }

    /// <summary>False when somebody has removed it.</summary>
    public bool IsIn(IIndexBlocks blocks) => blocks.Unfinished().Any(segment => segment.Id == Row?.Id && segment.Stamp == Row.Stamp);
}
