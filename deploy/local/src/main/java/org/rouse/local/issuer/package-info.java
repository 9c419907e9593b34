/** Issues local tokens, and publishes the keys that verify them. */
@NullMarked
package org.rouse.local.issuer;

import org.jspecify.annotations.NullMarked;
