import { Parser } from 'saxen';

/** What is heard of an XML part, names without their prefix. */
export interface Ecoute {
  ouvre: (nom: string, attribut: (nom: string) => string | undefined) => void;
  texte?: (text: string) => void;
  ferme?: (nom: string) => void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads an XML part as its bytes come, in UTF-8; what is not XML throws. */
export function xmlReader({ ouvre, texte, ferme }: Ecoute) {
  const decoder = new TextDecoder();
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      ouvre(local(name), (asked) => {
        const found = Object.entries(attributes()).find(([given]) => local(given) === asked);
        return found && decode(found[1]);
      });
    })
    .on('error', (error) => {
      throw error;
    });
  if (texte) parser.on('text', (text, decode) => texte(decode(text))).on('cdata', texte);
  if (ferme) parser.on('closeTag', (name) => ferme(local(name)));
  return {
    write: (bytes: Uint8Array) => void parser.write(decoder.decode(bytes, { stream: true })),
    end: () => {
      parser.write(decoder.decode());
      parser.end();
    },
  };
}
