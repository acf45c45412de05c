package io.warren.processor.docs;

import io.warren.processor.docs.manifest.ManifestJson;

/** What each application must be allowed, in the words of RabbitMQ's management API. */
final class PermissionsDocument implements Document {
  @Override
  public String name() {
    return "permissions.json";
  }

  @Override
  public String text(Modules modules) {
    return ManifestJson.pretty(modules.all().stream().map(Permissions::of).toList()) + "\n";
  }
}
