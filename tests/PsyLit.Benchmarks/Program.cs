using System.CommandLine;
using PsyLit.Benchmarks.Duplicates;
using PsyLit.Benchmarks.Fuzzing;
using PsyLit.Benchmarks.Hiding;
using PsyLit.Benchmarks.Importing;
using PsyLit.Benchmarks.Reading;
using PsyLit.Benchmarks.Searching;
using PsyLit.Benchmarks.Serving;
using PsyLit.Benchmarks.Tagging;

// One verb for each thing that is measured; figures are printed beside those of a bare pass, because machines differ.
var root = new RootCommand("Measures PsyLit against the limits of the machine it runs on.")
{
    ImportBenchmark.Create(), DuplicateBenchmark.Create(), SearchBenchmark.Create(), ServingBenchmark.Create(), RecordBenchmark.Create(), ConceptBenchmark.Create(), FuzzCommand.Create(), HidingBenchmark.Create(),
};
return await root.Parse(args).InvokeAsync();
