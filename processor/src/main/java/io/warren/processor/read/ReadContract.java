package io.warren.processor.read;

import io.warren.processor.model.ContractModel;

/**
 * A contract as it was read.
 *
 * @param model what stands in the source, with placeholders where it is wrong
 * @param sound whether it is worth checking: otherwise one mistake would make many reports
 * @param visible whether generated code can name the interface
 */
public record ReadContract(ContractModel model, boolean sound, boolean visible) {}
