namespace PsyLit.Formats.Packing;

/// <summary>Counts bytes against a limit that several streams share: the files of an archive together unpack to no more than one file may have.</summary>
internal sealed class ByteBudget(long limit)
{
    private long spent;

    /// <exception cref="FileTooLargeException">More is spent now than the limit allows.</exception>
    public void Spend(int bytes)
    {
        spent += bytes;
        if (spent > limit)
        {
            throw new FileTooLargeException();
        }
    }
}
