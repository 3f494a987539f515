import Registry
import Output
