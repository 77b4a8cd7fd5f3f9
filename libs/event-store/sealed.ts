import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

export interface SealingKeys {
  /** The id of the key that seals what is new. */
  readonly current: string;
  /** By id: 32 bytes in base64. Old ones stay until nothing is sealed under them. */
  readonly keys: Readonly<Record<string, string>>;
  /** For look-ups, in base64. */
  readonly hmacKey: string;
}

const [IV_BYTES, TAG_BYTES, KEY_BYTES] = [12, 16, 32];
const IVS = 256;

/**
 * Encrypts by AES-256-GCM with keys from outside the database. What it seals names its key, and holds only together with
 * what it is about (`about`): moved to another row it does not open.
 */
export class Sealer {
  /** Key objects: Node would make one of a buffer at every use, which takes longer than the use. */
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly current: KeyObject;
  private readonly hmacKey: KeyObject;
  private ivs: Buffer = Buffer.alloc(0);

  constructor(private readonly settings: SealingKeys) {
    this.keys = new Map(Object.entries(settings.keys).map(([id, key]) => [id, keyOf(key)]));
    for (const [id, key] of this.keys) {
      if (key.symmetricKeySize !== KEY_BYTES || Buffer.byteLength(id) > 255)
        throw new Error(`Key ${id} has no ${KEY_BYTES} bytes.`);
    }
    const current = this.keys.get(settings.current);
    if (current === undefined) throw new Error(`There is no key ${settings.current}.`);
    this.current = current;
    this.hmacKey = keyOf(settings.hmacKey);
    if ((this.hmacKey.symmetricKeySize ?? 0) < KEY_BYTES)
      throw new Error(`The key for look-ups has ${KEY_BYTES} bytes or more.`);
  }

  seal(plain: Buffer | string, about: string): Buffer {
    const id = Buffer.from(this.settings.current);
    const iv = this.nextIv();
    const cipher = createCipheriv('aes-256-gcm', this.current, iv).setAAD(Buffer.from(about));
    const sealed = [cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain), cipher.final()];
    return Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), ...sealed]);
  }

  /** Throws when the key is unknown, or what was sealed was changed or is about something else. */
  open(sealed: Buffer, about: string): Buffer {
    const idEnds = 1 + (sealed[0] ?? 0);
    const id = sealed.subarray(1, idEnds).toString();
    const key = this.keys.get(id);
    if (key === undefined) throw new Error('Sealed under a key that is not here.');
    const [ivEnds, tagEnds] = [idEnds + IV_BYTES, idEnds + IV_BYTES + TAG_BYTES];
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(idEnds, ivEnds), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(ivEnds, tagEnds));
    return Buffer.concat([decipher.update(sealed.subarray(tagEnds)), decipher.final()]);
  }

  /** Random bytes are asked for many at once: a question costs about as much as sealing. */
  private nextIv(): Buffer {
    if (this.ivs.length === 0) this.ivs = randomBytes(IVS * IV_BYTES);
    const iv = this.ivs.subarray(0, IV_BYTES);
    this.ivs = this.ivs.subarray(IV_BYTES);
    return iv;
  }

  /** By which a value is found again without being there: HMAC-SHA-256, in hexadecimal. */
  lookup(text: string): string {
    return createHmac('sha256', this.hmacKey).update(text).digest('hex');
  }
}

function keyOf(base64: string): KeyObject {
  return createSecretKey(Buffer.from(base64, 'base64'));
}
