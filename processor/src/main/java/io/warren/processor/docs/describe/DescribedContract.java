package io.warren.processor.docs.describe;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Schema;
import java.util.Map;

/**
 * A contract as it goes into a manifest.
 *
 * @param contract the contract
 * @param schemas what the schemas of its payloads refer to
 * @param packageName the package of the interface
 * @param complete whether all types in its payloads exist already
 */
public record DescribedContract(
    Contract contract, Map<String, Schema> schemas, String packageName, boolean complete) {
  public DescribedContract {
    schemas = Map.copyOf(schemas);
  }
}
