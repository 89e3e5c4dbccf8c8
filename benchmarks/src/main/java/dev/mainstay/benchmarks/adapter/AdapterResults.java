package dev.mainstay.benchmarks.adapter;

import java.util.List;

/**
 * All that was measured of the adapter in one run.
 *
 * @param transfers what calls cost
 * @param alone what calls cost without the guest's glue
 * @param sizes what interfaces take
 */
public record AdapterResults(
    List<TransferCost> transfers, List<AdapterAlone> alone, AdapterSizes sizes) {
  public AdapterResults {
    transfers = List.copyOf(transfers);
    alone = List.copyOf(alone);
  }

  /**
   * Measures.
   *
   * @param hello the smallest program, as the compiler made it
   */
  public static AdapterResults measure(byte[] hello) {
    var guest = TransferGuest.build();
    return new AdapterResults(
        Transfer.all().stream().map(guest::cost).toList(),
        AdapterAlone.measure(),
        AdapterSizes.measure(hello));
  }
}
