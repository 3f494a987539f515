/// Placeholder until the first table stands.
public enum Placeholder {}
